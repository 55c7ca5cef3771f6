import { realContract } from '../suite.js';

realContract('docker-newest');
