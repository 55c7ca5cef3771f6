import { realContract } from '../suite.js';

realContract('docker-oldest');
